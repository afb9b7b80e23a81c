import { svgText } from './svg';

describe('the drawing as a file', () => {
  it('stands on its paper and says what it shows, also where a team is named like markup', () => {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawn.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    const text = svgText(drawn, { title: 'Engagement of <North> & South', note: 'From zero.', paper: 'rgb(1, 2, 3)' });
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('<title>Engagement of &lt;North&gt; &amp; South</title><desc>From zero.</desc><rect');
    expect(text).toContain('fill="rgb(1, 2, 3)"');
    expect(text).toContain('<path');
    // the page keeps its own
    expect(drawn.querySelector('rect')).toBeNull();
  });
});
