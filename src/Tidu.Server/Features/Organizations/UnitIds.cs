namespace Tidu.Server.Features.Organizations;

/// <summary>The id of a unit made here: its code, else the district's id and the name. An id is never used again.</summary>
internal static class UnitIds
{
    public static string Of(OrganizationTree tree, string? parentId, string name, string? code)
    {
        if (code is not null)
        {
            return code;
        }

        // A slash would end the id's place in an address.
        var safe = name.Replace('/', '_');
        var stem = UnitRules.JurisdictionOf(tree, parentId) is { } district ? $"{district}:{safe}" : safe;
        var id = stem;
        for (var i = 2; tree.Find(id) is not null; i++)
        {
            id = $"{stem}#{i}";
        }

        return id;
    }
}
