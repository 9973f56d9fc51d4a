// A page like any other that has the widget on it: the console shows a bot's published flow in it.
const key = new URLSearchParams(location.search).get('key') ?? '';
if (/^[a-z0-9]{8,64}$/.test(key)) {
  const script = document.createElement('script');
  script.async = true;
  script.src = `/w/${key}.js`;
  script.dataset.open = 'true';
  document.body.append(script);
}
