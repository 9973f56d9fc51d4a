import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Who may import whom: app → features → ui, api; a feature never imports another. `testing` may
 * import everything and only tests (and the mock entry) may import it.
 */
const MAY_IMPORT = {
  app: ['app', 'features', 'ui', 'api'],
  features: ['ui', 'api'],
  ui: ['ui'],
  api: ['api'],
};

function place(file, src) {
  const parts = relative(src, file).split(sep);
  if (parts[0] === '..' || parts.length < 2) return undefined; // outside src, or main.tsx
  return { layer: parts[0], feature: parts[0] === 'features' ? parts[1] : undefined };
}

export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'imports go app → features → ui, api; a feature never imports another' },
    messages: {
      layer: '"{{from}}" must not import "{{to}}": imports go app → features → ui, api.',
      feature:
        'The feature "{{from}}" must not import the feature "{{to}}". Compose them in src/app.',
    },
    schema: [],
  },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const from = place(context.filename, src);
    const isTest = /\.test\.tsx?$/.test(context.filename);
    if (!from || from.layer === 'testing') return {};

    function check(node) {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const file = name.startsWith('@/')
        ? resolve(src, name.slice(2))
        : name.startsWith('.')
          ? resolve(dirname(context.filename), name)
          : undefined;
      const to = file && place(file, src);
      if (!to || (isTest && to.layer === 'testing')) return;
      if (from.layer === 'features' && to.layer === 'features') {
        if (from.feature !== to.feature)
          context.report({
            node,
            messageId: 'feature',
            data: { from: from.feature, to: to.feature },
          });
        return;
      }
      if (!(MAY_IMPORT[from.layer] ?? []).includes(to.layer))
        context.report({ node, messageId: 'layer', data: { from: from.layer, to: to.layer } });
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
