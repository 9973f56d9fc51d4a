export type Loose = Record<string, unknown>;

export function isLoose(it: unknown): it is Loose {
  return typeof it === 'object' && it !== null;
}

export function text(it: unknown): string {
  return typeof it === 'string' ? it : '';
}

/** White or ink, whichever an icon is seen better in. */
export function inkOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = (colour.match(/\w\w/g) ?? []).map((part) => parseInt(part, 16));
  return r * 3 + g * 6 + b > 1650 ? '#14161a' : '#fff';
}

/** Reads a mark of the page's storage, or sets it; where storage is denied there are no marks. */
function marks(area: () => Storage): (name: string, on?: boolean) => boolean {
  return (name, on) => {
    try {
      if (on) area().setItem(name, '1');
      else if (on === false) area().removeItem(name);
      return area().getItem(name) !== null;
    } catch {
      return false;
    }
  };
}

export const local = marks(() => localStorage);
export const session = marks(() => sessionStorage);
