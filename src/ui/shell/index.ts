/** The page around its panels. */
export { App } from './App.tsx';
