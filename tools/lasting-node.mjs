import { lasting } from './lasting-environment.mjs';
import PlainEnvironment from './plain-environment.mjs';

export default lasting(PlainEnvironment);
