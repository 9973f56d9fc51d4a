/** Adds styles that came with a lazy part. A constructed sheet is no inline style, so the policy of the frame lets it. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
