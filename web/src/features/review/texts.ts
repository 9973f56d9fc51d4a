import { defineTexts } from '@/ui/i18n';
import english from './texts/en.json';

export const useTexts = defineTexts('features/review', english);
