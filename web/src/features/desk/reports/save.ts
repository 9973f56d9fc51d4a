/** Hands bytes to the browser to save under a name. */
export function save(bytes: unknown, name: string) {
  if (!(bytes instanceof Blob)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
