namespace Tidu.Server.Features.Imports;

/// <summary>A file on this machine, as an importer gets it.</summary>
/// <param name="JobId">The job; also of a trial run, which has no row in the database.</param>
/// <param name="Path">Full path of the content.</param>
/// <param name="FileName">As the user's computer calls it.</param>
/// <param name="Folder">The job's own folder, where an importer may keep what it needs between checking and writing.</param>
public sealed record ImportFile(string JobId, string Path, string FileName, string Folder);

/// <summary>What writing works with beside the file.</summary>
/// <param name="Reason">Why existing values change; null where none do.</param>
/// <param name="Actor">Login name.</param>
/// <param name="ActorName">Name on screens.</param>
/// <param name="At">The instant of the import, the same for every row.</param>
public sealed record ImportWrite(string? Reason, string Actor, string ActorName, DateTimeOffset At);

/// <summary>What a template is wanted for; an importer takes what concerns it.</summary>
/// <param name="Variant">Which of several templates of one kind; null is the first.</param>
public sealed record TemplateRequest(string? Plan, string? Indicator, string? Period, string? Variant = null);

/// <summary>A workbook to fill in.</summary>
/// <param name="Content">xlsx.</param>
/// <param name="FileName">What to call it.</param>
public sealed record ImportTemplate(byte[] Content, string FileName);
