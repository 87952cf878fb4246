import { Ajv, type AnySchema, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'

/**
 * Validates requests as Fastify does, and compiles each schema once: the id of a task has the same on every route of
 * every family, and Fastify would compile it for each. The schemas are ours, so that they are not checked themselves.
 */
export function createValidatorCompiler (): FastifySchemaCompiler<AnySchema> {
  const ajv = new Ajv({ coerceTypes: 'array', useDefaults: true, removeAdditional: true, validateSchema: false })
  const validators = new Map<string, ValidateFunction>()
  return ({ schema }) => {
    const key = JSON.stringify(schema)
    const validator = validators.get(key) ?? ajv.compile(schema)
    validators.set(key, validator)
    return validator
  }
}
