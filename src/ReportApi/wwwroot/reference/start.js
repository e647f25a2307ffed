// Draws the reference into the page. Nothing is asked of any other host: no fonts, no proxy, no assistant, no telemetry.
Scalar.createApiReference('#reference', {
  url: '/openapi/v1.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  documentDownloadType: 'direct',
});
