import { readFileSync } from 'node:fs'
import { readPage } from './read-page.ts'
for (const f of process.argv.slice(2)) {
  const r = readPage(readFileSync(f), {fileName:f}); const c=r.content
  const L=(k:string,v:any)=>{ if(v && (!Array.isArray(v)||v.length)) console.log(k+':', typeof v==='string'?v:JSON.stringify(v)) }
  L('H',c.headline);L('K',c.kicker);L('SF',c.standfirst);L('BY',c.byline.map(b=>`${b.name} [${b.kind[0]}/${b.role}]`));L('DL',c.dateline);L('PUB',r.published);L('TOP',c.topics);L('lang/kind',c.language+'/'+c.kind)
  for(const b of c.body){ const t=(rs:any[])=>rs.map(x=>x.quotation?`⟦${x.text}⟧{${x.quotation.speaker}}`:x.link?`[${x.text}](${x.link})`:x.strong?`*${x.text}*`:x.text).join('')
   const any=b as any
   console.log('  '+b.type[0].toUpperCase()+b.type.slice(1,4)+(any.level??'')+' | '+(any.runs?t(any.runs):any.items?any.items.map(t).join(' • '):any.paragraphs?any.paragraphs.map(t).join(' ¶ ')+' — '+any.speaker:b.type==='figure'?`alt=${b.alt} | cap=${b.caption} | credit=${b.credit}`:JSON.stringify(b).slice(0,200))) }
  L('PIC',r.pictures.map(p=>p.address)); L('SRC',c.sources.map(s=>`${s.kind}:${s.name}:${s.relation}:${s.url}`)); L('DROP',r.dropped); L('MISS',r.missing)
}
