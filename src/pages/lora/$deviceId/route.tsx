import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/lora/$deviceId')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/lora/$deviceId"!</div>
}
