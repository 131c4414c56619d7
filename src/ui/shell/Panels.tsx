/** Plots, log, scenario, table and exploration: under and beside each other where there is room, as tabs on a phone. */
import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import type { ComponentType } from 'react';
import { ExplorePanel } from '../explore/index.ts';
import { Log } from '../log/index.ts';
import { lazily } from '../parts/index.ts';
import { PlotsSection, PlotsTab } from '../plots/index.ts';
import { ScenarioPanel } from '../scenario/index.ts';
import { useApp } from '../../store/react.ts';
import { VolumeTable } from '../table/index.ts';
import { TwinField } from '../twin/index.ts';
import { spreadPage, useMedia } from './use-media.ts';

interface PanelChoice {
  readonly id: string;
  readonly label: string;
  readonly panel: ComponentType;
}

const log: PanelChoice = { id: 'log', label: 'Log', panel: Log };
const scenario: PanelChoice = {
  id: 'scenario',
  label: 'Scenario',
  panel: () => <ScenarioPanel twin={<TwinField />} />,
};
const table: PanelChoice = { id: 'table', label: 'Table', panel: VolumeTable };
const explore: PanelChoice = { id: 'explore', label: 'Explore', panel: ExplorePanel };
const plots: PanelChoice = { id: 'plots', label: 'Plots', panel: PlotsTab };

/** In the order in which they are read. */
const inOrder = [table, log, scenario];
const tabbed = [log, scenario, table, plots, explore];

export function Panels() {
  const spread = useMedia(spreadPage);
  return spread ? <SpreadPanels /> : <TabbedPanels />;
}

const ChancePanel = lazily(async () => (await import('../chance/index.ts')).ChancePanel);

/** Only where preparations fail by chance: its chart comes with the first such scenario. */
function Chance() {
  const isThere = useApp((state) => state.scenario.failRate > 0 && state.summary?.kind === 'simulation');
  return (
    isThere && (
      <div className="panels">
        <div className="panel panel-chance">
          <ChancePanel />
        </div>
      </div>
    )
  );
}

function SpreadPanels() {
  return (
    <>
      <PlotsSection />
      <div className="panels">
        {inOrder.map(({ id, panel: Panel }) => (
          <div key={id} className={`panel panel-${id}`}>
            <Panel />
          </div>
        ))}
      </div>
      <Chance />
      <div className="panels">
        <div className="panel panel-explore">
          <ExplorePanel />
        </div>
      </div>
    </>
  );
}

function TabbedPanels() {
  return (
    <div className="tabs">
      <TabProvider defaultSelectedId="log">
        <TabList className="tab-list" aria-label="Panels">
          {tabbed.map(({ id, label }) => (
            <Tab key={id} id={id} className="tab">
              {label}
            </Tab>
          ))}
        </TabList>
        {tabbed.map(({ id, panel: Panel }) => (
          <TabPanel key={id} tabId={id} className="tab-panel" unmountOnHide={id === 'plots'}>
            <Panel />
          </TabPanel>
        ))}
      </TabProvider>
      <Chance />
    </div>
  );
}
