export * from './roles.ts';
export * from './view.ts';
