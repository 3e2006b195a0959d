export { looksChanged, type Look, type LookChange } from './looks.ts';
export * from './plain.ts';
export * from './schema.ts';
export * from './shape.ts';
