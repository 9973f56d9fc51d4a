import openapi, { astToString } from 'openapi-typescript';

const PREFIX = '/api/v1';
const HEADER = '/* Generated from docs/openapi.json by `npm run api`. Do not edit. */\n';
const PLACES = ['X-Rookery-Workspace', 'X-Rookery-Partner', 'X-Rookery-Provider'];
const REFUSAL = {
  description: 'A refusal',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * The types of the API: paths below /api/v1, without that prefix. What is the same for every
 * operation (the refusals, the place) is written once or set by the client.
 */
export async function generateApi(document) {
  const types = await openapi(
    { ...document, paths: pathsOf(document) },
    { defaultNonNullable: false },
  );
  return HEADER + astToString(types);
}

function pathsOf(document) {
  const below = Object.entries(document.paths).filter(([path]) => path.startsWith(`${PREFIX}/`));
  return Object.fromEntries(
    below.map(([path, item]) => [path.slice(PREFIX.length), operationsOf(item)]),
  );
}

function operationsOf(item) {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [method, shortened(operation)]),
  );
}

function shortened({ responses, parameters = [], ...operation }) {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return {
    ...operation,
    parameters: parameters.filter(({ name }) => !PLACES.includes(name)),
    responses: { ...Object.fromEntries(answers), default: REFUSAL },
  };
}
