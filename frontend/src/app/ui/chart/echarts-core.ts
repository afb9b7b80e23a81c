import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// only what our drawings use; loaded when the first chart is on a page
use([LineChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
