// Runs before the first paint, so that a chosen theme does not flash. A file of its own: the policy allows no inline script.
(function () {
  // localStorage throws where the browser forbids storage; the system's theme then holds
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (forbidden) {
    void forbidden;
  }
})();
