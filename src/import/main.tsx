import { getMessage } from '../platform/runtime';

document.documentElement.lang = getMessage('@@ui_locale').replace('_', '-') || 'en';
document.title = getMessage('extName');
