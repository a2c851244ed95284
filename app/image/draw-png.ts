// An SVG as PNG, with fonts from files of the installed packages: the same picture on every machine.
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const fonts = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));

export const drawPng = (svg: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    new Resvg(svg, {
      font: {
        fontFiles: fonts,
        loadSystemFonts: false,
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
        serifFamily: 'Source Serif 4',
      },
    })
      .render()
      .asPng(),
  );
