const kebab = (name) => name.replace(/([A-Z])/g, '-$1').toLowerCase();

function* declarations(prefix, tree) {
  for (const [name, value] of Object.entries(tree)) {
    const key = `${prefix}-${kebab(name)}`;
    if (value && typeof value === 'object' && '$value' in value) yield [key, value.$value];
    else if (value && typeof value === 'object') yield* declarations(key, value);
    else yield [key, value];
  }
}

const block = (selector, entries) =>
  `${selector} {\n${entries.map(([key, value]) => `  ${key}: ${value};\n`).join('')}}\n`;

function scheme(tokens, name) {
  const { neutral, semantic, family, chart } = tokens.color[name];
  const accent = tokens.accent.fixtures[tokens.accent.default.$value][name];
  return [
    ...declarations('--rk', neutral),
    ...declarations('--rk', semantic),
    ...declarations('--rk', family),
    ...declarations('--rk-chart', chart),
    ...declarations('--rk-accent', accent),
    ...declarations('--rk-shadow', tokens.shadow[name]),
    ...tokens.avatar[name].flatMap(([back, ink], i) => [
      [`--rk-avatar-${i}`, back],
      [`--rk-avatar-${i}-ink`, ink],
    ]),
  ];
}

function shared(tokens) {
  const px = (entries) => entries.map(([key, value]) => [key, `${value}px`]);
  const { scale } = tokens.font;
  const layout = tokens.layout;
  return [
    ['--rk-font-ui', tokens.font.ui.$value],
    ['--rk-font-mono', tokens.font.mono.$value],
    ['--rk-font-features', tokens.font.features.$value],
    ...Object.entries(scale).flatMap(([name, s]) => [
      [`--rk-${name}-size`, `${s.size}px`],
      [`--rk-${name}-line`, `${s.line}px`],
      [`--rk-${name}-tracking`, `${s.tracking}em`],
    ]),
    ...px([...declarations('--rk-radius', tokens.radius)]),
    ...px([
      ...declarations('--rk-layout', { ...layout, builder: { palette: layout.builder.palette } }),
    ]),
    ...Object.entries(tokens.motion.duration).map(([name, ms]) => [`--rk-time-${name}`, `${ms}ms`]),
    ['--rk-ease', tokens.motion.easing.out],
    ...declarations('--rk-z', tokens.zIndex),
    ['--rk-row', `${tokens.density.standard.row}px`],
    ['--rk-cell-x', `${tokens.density.standard.cellX}px`],
  ];
}

/** The whole style sheet. The light scheme is also the one without any attribute. */
export function tokensCss(tokens) {
  const densities = Object.entries(tokens.density).map(([name, d]) =>
    block(`:root[data-density='${name}']`, [
      ['--rk-row', `${d.row}px`],
      ['--rk-cell-x', `${d.cellX}px`],
    ]),
  );
  return [
    '/* Generated from tokens.json by `npm run tokens`. Do not edit. */\n',
    block(':root', shared(tokens)),
    block(":root,\n:root[data-mantine-color-scheme='light']", scheme(tokens, 'light')),
    block(":root[data-mantine-color-scheme='dark']", scheme(tokens, 'dark')),
    ...densities,
  ].join('\n');
}
