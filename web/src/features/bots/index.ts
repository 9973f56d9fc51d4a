export { BotsPage } from './BotsPage';
export { BotPage } from './BotPage';
