using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>GET /api/imports/template: a workbook to fill in.</summary>
internal static class GetTemplate
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<IResult> Handle(string kind, string? plan, string? indicator, string? period, string? variant, ImportRunner runner, CurrentUser user, AuditTrail audit, CancellationToken cancel)
    {
        if (!Enum.TryParse<ImportKind>(kind, ignoreCase: true, out var known) || runner.ImporterOf(known) is not { } importer)
        {
            return Problems.BadRequest("bad-import-options", ("kind", kind));
        }

        if (!Policies.Allow(importer.Policy, user))
        {
            await audit.RecordRefusedAsync("import", kind);
            return Problems.Of(StatusCodes.Status403Forbidden, "forbidden");
        }

        try
        {
            var template = await importer.TemplateAsync(new TemplateRequest(plan, indicator, period, variant), cancel);
            await audit.RecordDoneAsync(AuditActions.Export, "import-template", kind, new { plan, indicator, period, variant });
            return Results.File(template.Content, ContentType, PlainText.FileName(template.FileName));
        }
        catch (ImportRefusedException refused)
        {
            return Problems.Of(StatusCodes.Status404NotFound, refused.Code, [.. refused.Params.Select(pair => (pair.Key, pair.Value))]);
        }
    }
}
