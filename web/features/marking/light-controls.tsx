/**
 * Light controls: how the close-up is turned and lit.
 * @module
 */
import { plainLight, type Light } from './light.ts'
import { markingWords } from './words.ts'

interface Props { readonly light: Light; readonly turn: number; readonly onLight: (light: Light) => void; readonly onTurn: (turn: number) => void }

export function LightControls({ light, turn, onLight, onTurn }: Props) {
  const say = markingWords.useWords()
  return (
    <div className="light-controls">
      <label className="field">{say('turn')} <span className="quiet">{turn}°</span><input type="range" min={-180} max={180} step={1} value={turn} onChange={(event) => onTurn(Number(event.target.value))} /></label>
      <label className="field">{say('contrast')}<input type="range" min={0} max={1} step={0.05} value={light.contrast} onChange={(event) => onLight({ ...light, contrast: Number(event.target.value) })} /></label>
      <label className="field">{say('look')}<select value={light.look} onChange={(event) => onLight({ ...light, look: event.target.value as Light['look'] })}>{(['plain', 'relief', 'raking'] as const).map((look) => <option key={look} value={look}>{say(look)}</option>)}</select></label>
      {light.look !== 'plain' && <label className="field">{say('from')} <span className="quiet">{light.from}°</span><input type="range" min={0} max={359} step={5} value={light.from} onChange={(event) => onLight({ ...light, from: Number(event.target.value) })} /></label>}
      <label className="field">{say('channel')}<select value={light.channel} onChange={(event) => onLight({ ...light, channel: event.target.value as Light['channel'] })}>{(['all', 'red', 'green', 'blue'] as const).map((channel) => <option key={channel} value={channel}>{say(channel)}</option>)}</select></label>
      <label className="choice"><input type="checkbox" checked={light.isInverted} onChange={(event) => onLight({ ...light, isInverted: event.target.checked })} />{say('invert')}</label>
      <button type="button" className="button" onClick={() => { onLight(plainLight); onTurn(0) }}>{say('plainAgain')}</button>
    </div>
  )
}
