export * from './messages.ts';
export * from './move.ts';
export * from './participants.ts';
export * from './permissions.ts';
export * from './view.ts';
