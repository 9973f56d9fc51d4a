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

/** The browser's tab shows this picture. */
function headLink(rel: string, href: string) {
  let link = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (!link) {
    link = document.createElement('link');
    link.rel = rel;
    document.head.append(link);
  }
  if (link.getAttribute('href') !== href) link.setAttribute('href', href);
}

function themeColour(colour: string) {
  let meta = document.head.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (!meta) {
    meta = document.createElement('meta');
    meta.name = 'theme-color';
    document.head.append(meta);
  }
  meta.content = colour;
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
  headLink('icon', brand.iconUrl);
  themeColour(brand.accent.light.solid);
}
