export { BrandPage } from './BrandPage';
