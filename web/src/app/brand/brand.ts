import type { AccentRoles, Brand } from '@/api/models';
import { writePreference } from '../preferences';

const COLOUR = /^#[0-9a-f]{6}$/i;

const kebab = (name: string) => name.replace(/([A-Z])/g, '-$1').toLowerCase();

function declarations(roles: AccentRoles): string {
  return Object.entries(roles)
    .filter(([, value]) => COLOUR.test(value))
    .map(([role, value]) => `--rk-accent-${kebab(role)}:${value}`)
    .join(';');
}

/** The accent roles of one brand for both schemes. Only colours pass; a name can't close a rule. */
export function brandCss({ accent }: Pick<Brand, 'accent'>): string {
  return (
    `:root,:root[data-mantine-color-scheme='light']{${declarations(accent.light)}}` +
    `:root[data-mantine-color-scheme='dark']{${declarations(accent.dark)}}`
  );
}

/** Paints the whole console in a brand, at once and without a rebuild. */
export function applyBrand(brand: Brand) {
  const css = brandCss(brand);
  let style = document.getElementById('brand');
  if (!style) {
    style = document.createElement('style');
    style.id = 'brand';
  }
  document.head.append(style); // last, so that it wins over tokens.css
  if (style.textContent !== css) style.textContent = css;
  writePreference('brand', css);
}
