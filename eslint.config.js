import neostandard from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: ['**/dist/', '.tap/', '.compiled/', 'coverage/', 'client/src/schema.ts'] }),
  {
    rules: {
      '@stylistic/max-len': ['error', { code: 120, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreStrings: true }]
    }
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', {
        // tap waits for its tests itself.
        allowForKnownSafePromises: [{ from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' }]
      }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-void': ['error', { allowAsStatement: true }],
      'no-undef': 'off'
    }
  },
  {
    // Checked by the compiler, as the rest, for a browser.
    files: ['playground/*.js'],
    rules: { 'no-undef': 'off', 'no-void': ['error', { allowAsStatement: true }] }
  },
  {
    files: ['src/**/*.ts', 'client/src/**/*.ts'],
    ignores: ['src/server.ts'],
    rules: {
      'no-restricted-properties': ['error', {
        object: 'process', property: 'env', message: 'Only server.ts reads the environment; take a parameter.'
      }],
      'no-console': 'error'
    }
  }
]
