// Loaded before Framework: a build never asks the network, whatever a page imports.
globalThis.fetch = (request) => {
  const url = request instanceof Request ? request.url : String(request);
  return Promise.reject(
    new Error(
      `no network while building: expected an import of an installed package by its bare name, received ${url}`,
    ),
  );
};
