import {
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { breakpoint, font, radius, space } from './tokens.json';
import ramp from './ramp.json';

/** Ten shades are required by the library; components use the roles of tokens.css instead. */
const tuple = (shades: string[]): MantineColorsTuple => {
  const [a, b, c, d, e, f, g, h, i, j] = shades;
  if (!a || !b || !c || !d || !e || !f || !g || !h || !i || !j)
    throw new Error('A colour ramp has ten shades');
  return [a, b, c, d, e, f, g, h, i, j];
};

const role = (name: string) => `var(--rk-${name})`;

const ROLES = new Set(['accent', 'danger', 'success', 'warning', 'info', 'note', 'ai']);

/** filled, light, subtle and default take the roles of the design, never a shade. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const name = input.color ?? 'accent';
  switch (input.variant) {
    case 'filled':
      return ROLES.has(name)
        ? {
            background: role(`${name}-solid`),
            hover: name === 'accent' ? role('accent-solid-hover') : role(`${name}-solid`),
            color: role(`${name}-on-solid`),
            border: 'none',
          }
        : defaultVariantColorsResolver(input);
    case 'light':
      return ROLES.has(name)
        ? {
            background: role(`${name}-tint`),
            hover: name === 'accent' ? role('accent-tint-hover') : role(`${name}-tint`),
            color: role(`${name}-text`),
            border: 'none',
          }
        : {
            background: role('sunken'),
            hover: role('pressed'),
            color: role('text2'),
            border: 'none',
          };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: role('hover'),
        color: ROLES.has(name) && name !== 'accent' ? role(`${name}-text`) : role('text2'),
        border: 'none',
      };
    case 'default':
      return {
        background: role('surface'),
        hover: role('hover'),
        color: role('text'),
        border: `1px solid ${role('line-strong')}`,
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Points the library's own variables at the roles, so that both schemes and every brand hold. */
const roles = {
  '--mantine-color-body': role('app'),
  '--mantine-color-text': role('text'),
  '--mantine-color-bright': role('text'),
  '--mantine-color-dimmed': role('text3'),
  '--mantine-color-default': role('surface'),
  '--mantine-color-default-hover': role('hover'),
  '--mantine-color-default-color': role('text'),
  '--mantine-color-default-border': role('line-strong'),
  '--mantine-color-placeholder': role('text3'),
  '--mantine-color-error': role('danger-text'),
  '--mantine-color-anchor': role('accent-text'),
  '--mantine-color-disabled': role('sunken'),
  '--mantine-color-disabled-color': role('disabled'),
  '--mantine-color-disabled-border': role('line'),
  '--mantine-primary-color-filled': role('accent-graphic'),
  '--mantine-primary-color-filled-hover': role('accent-graphic'),
  '--mantine-primary-color-light': role('accent-tint'),
  '--mantine-primary-color-light-hover': role('accent-tint-hover'),
  '--mantine-primary-color-light-color': role('accent-text'),
  '--mantine-primary-color-contrast': role('accent-on-graphic'),
  '--mantine-color-accent-filled': role('accent-graphic'),
  '--mantine-color-accent-light': role('accent-tint'),
  '--mantine-color-accent-light-color': role('accent-text'),
  '--mantine-color-accent-outline': role('accent-graphic'),
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-shadow-xs': role('shadow-e1'),
    '--mantine-shadow-sm': role('shadow-e1'),
    '--mantine-shadow-md': role('shadow-e2'),
    '--mantine-shadow-lg': role('shadow-e3'),
    '--mantine-shadow-xl': role('shadow-e3'),
  },
  light: roles,
  dark: roles,
});

const pop = { transition: 'pop', duration: 160 } as const;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent: tuple(ramp) },
  variantColorResolver,
  autoContrast: false,
  defaultRadius: 'sm',
  radius: {
    xs: rem(radius.xs),
    sm: rem(radius.sm),
    md: rem(radius.md),
    lg: rem(radius.lg),
    xl: rem(radius.xl),
  },
  spacing: {
    xs: rem(space.mantine.xs),
    sm: rem(space.mantine.sm),
    md: rem(space.mantine.md),
    lg: rem(space.mantine.lg),
    xl: rem(space.mantine.xl),
  },
  fontFamily: font.ui.$value,
  fontFamilyMonospace: font.mono.$value,
  fontSizes: { xs: rem(11), sm: rem(12), md: rem(13), lg: rem(14), xl: rem(16) },
  lineHeights: { xs: rem(16), sm: rem(16), md: rem(20), lg: rem(22), xl: rem(24) },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(28) },
      h2: { fontSize: rem(16), lineHeight: rem(24) },
      h3: { fontSize: rem(14), lineHeight: rem(20) },
    },
  },
  breakpoints: breakpoint,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Badge: { defaultProps: { variant: 'light', radius: 'xs' } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        width: 220,
        transitionProps: pop,
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: pop } },
    Combobox: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: pop } },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    Modal: { defaultProps: { radius: 'lg', centered: true, padding: 20, size: 480 } },
    Drawer: { defaultProps: { position: 'right', size: 440, padding: 20 } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Progress: { defaultProps: { size: 6 } },
    Alert: { defaultProps: { variant: 'light', radius: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});
