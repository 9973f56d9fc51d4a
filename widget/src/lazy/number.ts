/**
 * A number as the visitor's language writes it, as the server wants it: a dot, no groups, no unit. What is no number
 * goes as it is, so that the server can say what is wrong with it.
 */
export function canonicalNumber(text: string, language: string, unit = ''): string {
  const decimal = (1.5).toLocaleString(language).replace(/[\d\u0660-\u0669\u06f0-\u06f9]/g, '') || '.';
  let words = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  words = words.replace(/\u066b/g, '.').replace(/[\s\u066c'’_]/g, '');
  if (unit && words.toLowerCase().endsWith(unit.toLowerCase())) words = words.slice(0, -unit.length);
  const dots = words.split('.').length - 1;
  const commas = words.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const point = words.lastIndexOf('.') > words.lastIndexOf(',') ? '.' : ',';
    words = words.replaceAll(point === '.' ? ',' : '.', '').replace(point, '.');
  } else if (commas > 0) {
    words =
      commas === 1 && (decimal === ',' || !/,\d{3}$/.test(words))
        ? words.replace(',', '.')
        : words.replaceAll(',', '');
  } else if (dots > 1 || (dots === 1 && decimal === ',' && /\.\d{3}$/.test(words))) {
    words = words.replaceAll('.', '');
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(words) ? words.replace(/^\+/, '') : text.trim();
}
