export * from './account.ts';
export * from './given-roles.ts';
export * from './password.ts';
export * from './permissions.ts';
export * from './roles.ts';
export * from './view.ts';
