import type { Operation } from '../../protocol/operation.js'

// Facts: https://docs.kie.ai/market, each page. `input` is the model's own, and changes weekly.

export const jobsOperations: readonly Operation[] = [{
  name: 'create',
  title: 'a task of any market model',
  path: '/api/v1/jobs/createTask',
  fields: { model: 'text', input: 'object' },
  required: ['model', 'input'],
  makes: 'task',
  callback: 'optional'
}]
