// Runs before the first paint, so that the page does not turn round when its words come. A file of its own: the policy allows no inline script.
(function () {
  var ours = ['en', 'de', 'fr', 'es', 'ar'];
  var wanted = Array.prototype.map.call(navigator.languages || [], function (tag) {
    return tag.slice(0, 2).toLowerCase();
  });
  // localStorage throws where the browser forbids storage; the browser's own languages then decide
  try {
    wanted.unshift(localStorage.getItem('language'));
  } catch (forbidden) {
    void forbidden;
  }
  for (var i = 0; i < wanted.length; i++) {
    if (ours.indexOf(wanted[i]) < 0) continue;
    document.documentElement.lang = wanted[i];
    document.documentElement.dir = wanted[i] === 'ar' ? 'rtl' : 'ltr';
    return;
  }
})();
