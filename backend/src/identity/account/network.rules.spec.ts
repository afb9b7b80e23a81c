import { networkOf } from './network.rules.js';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
    ['2001:db8:1:2::9', '2001:0db8:0001:0002'],
    ['2001:DB8::1', '2001:0db8:0000:0000'],
    ['2001:db8::1:2:3:4:5', '2001:0db8:0000:0001'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000'],
    ['::1', '0000:0000:0000:0000'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('tells neighbours of one provider apart, however they are written', () => {
    expect(networkOf('2001:db8::5')).not.toBe(networkOf('2001:db8:0:1::5'));
    expect(networkOf('2001:db8:0:1::5')).toBe(networkOf('2001:0db8:0000:0001:ffff:0:0:1'));
  });
});
