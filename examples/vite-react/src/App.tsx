import { useState } from 'react'
import { useTask } from 'kie-bff-client/react'

export function App () {
  const [id, setId] = useState('demo')
  const { phase, task, trouble, error } = useTask(id)
  return (
    <main>
      <input aria-label='Task' value={id} onChange={event => setId(event.target.value)} />
      <output>{phase} {task?.status}</output>
      {trouble && <p role='status'>{trouble.message}</p>}
      {(error ?? task?.error) && <p role='alert'>{(error ?? task?.error)?.message}</p>}
      {task?.outputs.map(({ id, title, url, imageUrl }) => (
        <figure key={id}>
          {imageUrl && <img src={imageUrl} alt='' width='120' />}
          <figcaption>{title}</figcaption>
          {url && <audio controls src={url} />}
        </figure>
      ))}
    </main>
  )
}
