import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Markdown, plain } from './markdown';

const html = (text: string) => render(<Markdown text={text} />).container.innerHTML;
const REST = 'target="_blank" rel="noopener nofollow ugc" dir="auto"';

describe('mini-markdown', () => {
  it.each([
    ['Hi *Ana*, _welcome_ ~back~', 'Hi <strong>Ana</strong>, <em>welcome</em> <s>back</s>'],
    ['Run `a * b * c`', 'Run <code>a * b * c</code>'],
    ['*bold _and italic_*', '<strong>bold <em>and italic</em></strong>'],
    ['2 * 3 * 4, snake_case_name, a*b*c', '2 * 3 * 4, snake_case_name, a*b*c'],
    ['*not closed', '*not closed'],
    ['**', '**'],
    ['*مرحبا* بكم', '<strong>مرحبا</strong> بكم'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    [
      'See https://a.example/x?y=1.',
      `See <a href="https://a.example/x?y=1" ${REST}>https://a.example/x?y=1</a>.`,
    ],
    ['[Shop](https://a.example)', `<a href="https://a.example" ${REST}>Shop</a>`],
    ['write to me@a.example!', `write to <a href="mailto:me@a.example" ${REST}>me@a.example</a>!`],
    ['tel:+351912345678', `<a href="tel:+351912345678" ${REST}>+351912345678</a>`],
    [
      '*see https://a.example/ now*',
      `<strong>see <a href="https://a.example/" ${REST}>https://a.example/</a> now</strong>`,
    ],
    ['(https://a.example/b)', `(<a href="https://a.example/b" ${REST}>https://a.example/b</a>)`],
  ])('links %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    'javascript:alert(1)',
    '[x](//evil.example)',
  ])('makes no link of %s', (text) => {
    expect(html(text)).not.toContain('<a');
  });

  it('never makes HTML of what was written', () => {
    expect(html('<img src=x onerror=alert(1)> *<b>*')).toBe(
      '&lt;img src=x onerror=alert(1)&gt; <strong>&lt;b&gt;</strong>',
    );
  });

  it('gives the words alone', () => {
    expect(plain('*Your* `code` at [home](https://a.example)')).toBe('Your code at home');
  });
});
