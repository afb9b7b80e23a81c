import { deviceName } from './device-name';

describe('a device', () => {
  it('is named by browser and system', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge on Windows');
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe('Safari on iPhone');
  });

  it('is another program when it says nothing that is known', () => {
    expect(deviceName('curl/8')).toBe('Another program');
  });
});
