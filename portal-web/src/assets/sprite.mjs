// Makes the icon sprite from lucide-static: node sprite.mjs <folder of the unpacked package> <output file>
import { readFileSync, writeFileSync } from 'node:fs';

const [lucide, output] = process.argv.slice(2);
const names = readFileSync(new URL('icons.txt', import.meta.url), 'utf8').split('\n').filter(Boolean);

const symbols = names.map((name) => {
  const svg = readFileSync(`${lucide}/icons/${name}.svg`, 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
});

writeFileSync(output, `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Lucide, ISC licence, see LICENSE.txt -->\n${symbols.join('\n')}\n</svg>\n`);
