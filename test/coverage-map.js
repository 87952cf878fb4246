// What the coverage is of, whatever a test file loads: the sources, and none of the tests' own fixtures.
export default () => ['src/**/*.ts', 'client/src/**/*.ts']
