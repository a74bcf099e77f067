using System.Text.Json;

namespace Tidu.Server.Features.Plans;

/// <summary>Codes that stand for enumeration members in the database and in JSON.</summary>
internal static class PlanCodes
{
    /// <summary>A member's name as a code: <c>WorkingGroup</c> is <c>working-group</c>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}
