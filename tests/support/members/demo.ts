export { type DemoMember, type DemoMemberKey, demoMember, demoMembers } from "@/lib/demo/members";
