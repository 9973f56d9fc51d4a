// Runs before the first paint: the member's scheme and the last known brand of this host.
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var scheme = stored('console.scheme');
  if (scheme !== 'light' && scheme !== 'dark')
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = stored('console.language') || 'en';
  var density = stored('console.density');
  if (density) root.setAttribute('data-density', density);
  var brand = stored('console.brand');
  if (brand && !document.getElementById('brand')) {
    var style = document.createElement('style');
    style.id = 'brand';
    style.textContent = brand;
    document.head.append(style);
  }
})();
