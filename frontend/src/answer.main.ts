import { bootstrapApplication } from '@angular/platform-browser';
import { Answer } from './app/answer/answer';

bootstrapApplication(Answer).catch((error: unknown) => console.error(error));
