/** The ways in which one text can be typed: in each script and width. */
import { Converter } from 'opencc-js';

const convert = {
  simplified: Converter({ from: 't', to: 'cn' }),
  traditional: Converter({ from: 'cn', to: 't' }),
  taiwan: Converter({ from: 'cn', to: 'tw' }),
  hongKong: Converter({ from: 'cn', to: 'hk' }),
} as const;

/** Every form once, the text itself first. In `mixed` each second character is Traditional. */
export function formsOf(text: string): string[] {
  const [simplified, traditional] = [convert.simplified(text), convert.traditional(text)];
  return [
    ...new Set([
      text,
      simplified,
      traditional,
      convert.taiwan(text),
      convert.hongKong(text),
      mixed(simplified, traditional),
      fullWidth(text),
    ]),
  ];
}

/** In the script in which it is not printed, and as it is. */
export function inBothScripts(text: string): string[] {
  return [...new Set([text, convert.simplified(text), convert.taiwan(text)])];
}

function mixed(one: string, other: string): string {
  const characters = [...other];
  return [...one].map((character, i) => (i % 2 === 0 ? character : (characters[i] ?? ''))).join('');
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
