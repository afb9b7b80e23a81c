// Runs while the program is still on its way. Applies a chosen theme before the first paint, and asks for the two public documents of
// the survey, so that they come together with the program and not after it. Plain script: the policy of the page allows no inline one.
(function () {
  // localStorage throws where the browser forbids storage; the system's theme then holds
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (forbidden) {
    void forbidden;
  }
  var cycle = new URLSearchParams(location.hash.slice(1)).get('c');
  if (!cycle || !/^[\w-]{1,64}$/.test(cycle)) return;
  window.throughlineEarly = {};
  ['manifest', 'ballot-paper'].forEach(function (name) {
    var path = '/api/cycles/' + cycle + '/' + name;
    var asked = fetch(path, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    // a lost connection is dealt with by whoever takes the reply
    asked.catch(function () {});
    window.throughlineEarly[path] = asked;
  });
})();
