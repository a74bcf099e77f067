using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>POST /api/observations/{id}/undo: the latest change of the value is taken back. That is a step of the history itself; undoing it brings the change back.</summary>
internal static class UndoChange
{
    public static Task<IResult> Handle(int id, ReasonBody body, TiduDb db, ActOnValue act, ValueWriter writer, CancellationToken cancel) => act.RunAsync(
        new ValueAct(id, ValueActions.Undo, body.Reason, new MineSide(null, null, body.Version), Changes: true),
        async value =>
        {
            var history = await db.Set<ObservationChange>().AsNoTracking().Where(change => change.ObservationId == id).OrderBy(change => change.Id).ToListAsync(cancel);
            if (history.FindLast(change => change.Act != ChangeAct.Undone) is not { } change)
            {
                return Problems.Conflict("nothing-to-undo");
            }

            var takeBack = history.AsEnumerable().Reverse().TakeWhile(step => step.Act == ChangeAct.Undone).Count() % 2 == 0;
            return Apply(value, change, takeBack, writer);
        },
        cancel);

    private static ProblemHttpResult? Apply(ActedValue value, ObservationChange change, bool takeBack, ValueWriter writer)
    {
        var (row, cell) = (value.Row, value.Cell);
        var step = new ChangeStep(ChangeAct.Undone, value.Reason);
        switch (change.Act, takeBack)
        {
            case (ChangeAct.SetAside, false):
                writer.SetAside(cell, row, step);
                break;
            case (ChangeAct.SetAside, true):
                writer.Restore(cell, row, step);
                break;
            case (ChangeAct.Chosen, false):
                writer.Choose(cell, row, step);
                break;
            case (ChangeAct.Chosen, true):
                writer.Release(cell, row, step, change.From);
                break;
            case (_, true):
                writer.Change(cell, row, change.From ?? row.Value, change.FromState ?? row.State, step);
                break;
            default:
                writer.Change(cell, row, change.To ?? row.Value, change.ToState ?? row.State, step);
                break;
        }

        return null;
    }
}
