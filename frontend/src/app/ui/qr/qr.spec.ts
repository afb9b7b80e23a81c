import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { encode } from 'uqr';
import { Qr } from './qr';
import { qrPicture } from './qr-picture';

/** The squares that a path paints, read as a browser would. */
function painted(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const drawn = path.replace(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g, (_, x: string, y: string, width: string, back: string) => {
    expect(back).toBe(x);
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
    return '';
  });
  expect(drawn).toBe('');
  return squares;
}

describe('the picture of a QR code', () => {
  it.each([
    ['a link on a poster', 'https://voices.example/i#c=2f1c9a52-0a5e-4c8e-9b39-3d1f6f0c7a11', 'M' as const],
    ['a started ballot', 'Ab_-9'.repeat(160), 'L' as const],
  ])('paints exactly the squares of the code, with four white ones around: %s', (_, text, ecc) => {
    const picture = qrPicture(text);
    const { data, size } = encode(text, { ecc, boostEcc: true, border: 4 });
    const squares = painted(picture?.path ?? '', picture?.size ?? 0);
    expect(picture?.size).toBe(size);
    expect(squares).toEqual(data);
    const white = (row: readonly boolean[] = []) => row.every((dark) => !dark);
    for (const i of [0, 1, 2, 3]) {
      expect(white(squares[i]) && white(squares[size - 1 - i])).toBe(true);
      expect(white(squares.map((row) => row[i] ?? true)) && white(squares.map((row) => row[size - 1 - i] ?? true))).toBe(true);
    }
  });

  it('has the eye of ISO 18004 in three corners, which tells a reader where it is', () => {
    const { path, size } = qrPicture('HELLO') ?? { path: '', size: 0 };
    const squares = painted(path, size);
    const eye = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######'];
    const at = (top: number, left: number) =>
      Array.from({ length: 7 }, (_, y) => Array.from({ length: 7 }, (__, x) => (squares[top + y]?.[left + x] ? '#' : ' ')).join(''));
    const far = size - 4 - 7;
    expect([at(4, 4), at(4, far), at(far, 4)]).toEqual([eye, eye, eye]);
    expect(at(far, far)).not.toEqual(eye);
  });

  it('is none for nothing, and for more than any code holds', () => {
    expect(qrPicture('')).toBeUndefined();
    expect(qrPicture('x'.repeat(2953))?.size).toBe(177 + 8);
    expect(qrPicture('x'.repeat(2954))).toBeUndefined();
    expect(qrPicture('ä'.repeat(1500))).toBeUndefined();
  });
});

describe('Qr', () => {
  it('is one image with a name for people who do not see it, and follows its text', async () => {
    const text = signal('https://voices.example/i#c=1');
    const fixture = TestBed.createComponent(Qr, { bindings: [inputBinding('text', text), inputBinding('label', () => 'QR code that opens the survey')] });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const image = page.querySelector('[role="img"]');
    expect(image?.getAttribute('aria-label')).toBe('QR code that opens the survey');
    expect(image?.querySelector('.squares')?.getAttribute('d')).toBe(qrPicture(text())?.path);
    expect(page.textContent.trim()).toBe('');

    text.set('x'.repeat(3000));
    await fixture.whenStable();
    expect(page.querySelector('svg')).toBeNull();
    expect(page.textContent.trim()).toBe('This does not fit a QR code.');
  });
});
