import type { Schema } from '@huijian/api'

export type Officer = Schema<'inspection.OfficerBody'>
/** One line of a list of tasks; by plan it is the list drawn, in the order drawn. */
export type TaskRow = Schema<'inspection.TaskRowBody'>
export type Notice = Schema<'inspection.Task.Notice'>
export type Arrival = Schema<'inspection.Arrival.Received'>
export type Photo = Schema<'inspection.Visits.Photo'>
export type Answer = Schema<'inspection.VisitRecord.Answer'>
export type VisitRecord = Schema<'inspection.StoredRecord'>
/** The content of a record: as the phone sent it, kept to the byte. */
export type RecordSent = Partial<Schema<'inspection.FieldRequests.RecordRequest'>>
export type Review = Schema<'inspection.Reviews.Review'>
export type Change = Schema<'inspection.Tasks.Change'>
export type Task = Schema<'inspection.TaskBody'>
export type Checklist = Schema<'inspection.ChecklistBody'>
export type ResultCode = Schema<'inspection.ResultCodeBody'>
export type Inspector = Schema<'inspection.InspectorBody'>
